/** A text as XML can have it: a control character, or half of a pair, is shown as not readable. Tabs are blanks. */
export function xmlText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu, '\ufffd');
}
