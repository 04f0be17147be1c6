import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.nio.file.Paths;

/** Prints a line for each folder: true or false, then the folder. */
public class Validate {
  public static void main(String[] folders) throws Exception {
    try (BagVerifier verifier = new BagVerifier()) {
      for (String folder : folders) {
        boolean valid = true;
        try {
          Bag bag = new BagReader().read(Paths.get(folder));
          verifier.isValid(bag, false);
        } catch (Exception error) {
          valid = false;
        }
        System.out.println(valid + " " + folder);
      }
    }
  }
}
