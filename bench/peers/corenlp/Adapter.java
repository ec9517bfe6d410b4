import edu.stanford.nlp.ling.CoreAnnotations.TrueCaseTextAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.util.Properties;

final class Adapter {
  public static void main(String[] arguments) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,truecase");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    Serve.serve(text -> repair(pipeline, text));
  }

  private static String repair(StanfordCoreNLP pipeline, String text) {
    CoreDocument document = new CoreDocument(text);
    pipeline.annotate(document);
    StringBuilder repaired = new StringBuilder();
    int copied = 0;
    for (CoreLabel token : document.tokens()) {
      repaired.append(text, copied, token.beginPosition()).append(token.get(TrueCaseTextAnnotation.class));
      copied = token.endPosition();
    }
    return repaired.append(text.substring(copied)).toString();
  }

  private Adapter() {}
}
