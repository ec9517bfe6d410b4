import java.io.IOException;
import java.util.List;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

final class Adapter {
  public static void main(String[] arguments) throws IOException {
    JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-US"));
    for (Rule rule : tool.getAllActiveRules()) {
      boolean isOfCase = rule.getCategory().getId().toString().equals("CASING");
      if (!isOfCase && !rule.isDictionaryBasedSpellingRule()) tool.disableRule(rule.getId());
    }
    Serve.serve(text -> repair(tool, text));
  }

  private static String repair(JLanguageTool tool, String text) throws IOException {
    StringBuilder repaired = new StringBuilder(text);
    for (RuleMatch match : tool.check(text)) {
      String before = text.substring(match.getFromPos(), match.getToPos());
      List<String> suggestions = match.getSuggestedReplacements();
      for (String after : suggestions) {
        if (after.equals(before) || !after.equalsIgnoreCase(before)) continue;
        repaired.replace(match.getFromPos(), match.getToPos(), after);
        break;
      }
    }
    return repaired.toString();
  }

  private Adapter() {}
}
