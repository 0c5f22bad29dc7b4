import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Prints a line per PDF: its name, and `ok` or the clauses of PDF/UA-1 (ISO 14289-1) it fails. */
public class PdfUa {
    public static void main(String[] paths) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String path : paths) {
            try (FileInputStream stream = new FileInputStream(path);
                    PDFAParser parser = Foundries.defaultInstance().createParser(stream, PDFAFlavour.PDFUA_1);
                    PDFAValidator validator =
                            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
                ValidationResult result = validator.validate(parser);
                StringBuilder line = new StringBuilder(path).append('\t');
                if (result.isCompliant()) {
                    line.append("ok");
                }
                for (TestAssertion failed : result.getTestAssertions()) {
                    line.append(failed.getRuleId().getClause()).append(' ').append(failed.getMessage()).append("; ");
                }
                System.out.println(line);
            }
        }
    }
}
