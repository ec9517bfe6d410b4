import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers each line of standard input, {"text": …}, with a line: what a peer makes of the text. */
final class Serve {
  interface Answer {
    String repair(String text) throws IOException;
  }

  private record Line(String text) {}

  static void serve(Answer answer) throws IOException {
    Gson gson = new Gson();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line; (line = in.readLine()) != null; ) {
      out.println(gson.toJson(Map.of("text", answer.repair(gson.fromJson(line, Line.class).text()))));
    }
  }

  private Serve() {}
}
