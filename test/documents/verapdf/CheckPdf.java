import java.io.FileInputStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Says of each file which rules of PDF/UA-1 it breaks; ends with 1 where it breaks any. */
public final class CheckPdf {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.PDFUA_1;
    boolean isCompliant = true;
    for (String file : files) {
      try (FileInputStream bytes = new FileInputStream(file);
          var parser = Foundries.defaultInstance().createParser(bytes, flavour)) {
        var validator = Foundries.defaultInstance().createValidator(flavour, false);
        var result = validator.validate(parser);
        isCompliant &= result.isCompliant();
        Set<String> broken = result.getTestAssertions().stream()
            .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
            .map(one -> one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber() + " " + one.getMessage())
            .collect(Collectors.toCollection(java.util.TreeSet::new));
        System.out.println(file + ": " + (result.isCompliant() ? "PDF/UA-1" : "not PDF/UA-1") + ", " + result.getTotalAssertions() + " checks");
        broken.forEach(one -> System.out.println("  " + one));
      }
    }
    System.exit(isCompliant ? 0 : 1);
  }
}
