// What belongs in this folder: drawings of figures that shared/ has computed, and what is saved of them. Positions on
// the screen are computed here, amounts never.

/** Gives the user a file. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

export function saveText(name: string, text: string, type: string): void {
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Twice the pixels, so that print is not coarse. */
const SCALE = 2;

/** Saves a drawing as PNG. @throws Error where the browser cannot draw it. */
export async function savePng(name: string, svg: string, width: number, height: number): Promise<void> {
  const image = new Image(width, height);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    if (blob === null) throw new Error('This browser cannot save the drawing as PNG. Save it as SVG.');
    saveFile(name, blob);
  } finally {
    URL.revokeObjectURL(address);
  }
}
