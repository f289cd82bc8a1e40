package dev.countinghouse.shipped.containers;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at a browser: keeps cookies for each place, follows where they are sent, and fills in
 * forms. Console and issuer have the names that compose.yaml gives them, whatever their ports are
 * here.
 */
final class Person implements AutoCloseable {

    static final String CONSOLE = "localhost:8082";

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final int MOST_TURNS = 10;

    private final Map<String, String> places;
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final Map<String, String> hidden = new LinkedHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What is seen at last, and where. */
    record Page(int status, URI at, String text) {}

    Person(String console, String issuer) {
        places = Map.of(CONSOLE, console, Issuer.NAME, issuer);
    }

    void logIn(String name, String password) throws IOException, InterruptedException {
        Page form = go("http://" + CONSOLE + "/oauth2/authorization/issuer");
        Matcher action = FORM.matcher(form.text());
        if (!action.find()) throw new AssertionError("no form to log in at " + form);
        Page in =
                post(
                        action.group(1).replace("&amp;", "&"),
                        Map.of("username", name, "password", password, "credentialId", ""));
        if (!in.at().getAuthority().equals(CONSOLE)) throw new AssertionError("not let in: " + in);
    }

    Page page(String path) throws IOException, InterruptedException {
        return go("http://" + CONSOLE + path);
    }

    /** Sends a form of the page seen last. */
    Page send(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(hidden);
        all.putAll(fields);
        return post("http://" + CONSOLE + path, all);
    }

    String cookie(String name) {
        return cookies.getOrDefault(CONSOLE, Map.of()).getOrDefault(name, "");
    }

    private Page go(String address) throws IOException, InterruptedException {
        return follow(URI.create(address), HttpRequest.newBuilder().GET());
    }

    private Page post(String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body =
                fields.entrySet().stream()
                        .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                        .collect(Collectors.joining("&"));
        return follow(
                URI.create(address),
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Page follow(URI address, HttpRequest.Builder first)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = first;
        URI at = address;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            HttpResponse<String> answer = ask(at, request);
            var onward = answer.headers().firstValue("Location");
            if (onward.isEmpty()) {
                hidden.clear();
                Matcher field = HIDDEN.matcher(answer.body());
                while (field.find()) hidden.put(field.group(1), field.group(2));
                return new Page(answer.statusCode(), at, answer.body());
            }
            at = at.resolve(onward.get());
            request = HttpRequest.newBuilder().GET();
        }
        throw new AssertionError("sent round in circles, last to " + at);
    }

    private HttpResponse<String> ask(URI at, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        String place = places.get(at.getAuthority());
        if (place == null) throw new AssertionError("sent to a strange place: " + at);
        Map<String, String> kept = cookies.computeIfAbsent(at.getAuthority(), a -> new HashMap<>());
        String query = at.getRawQuery() == null ? "" : "?" + at.getRawQuery();
        request.uri(URI.create(place + at.getRawPath() + query))
                .header("Host", at.getAuthority())
                .header("Accept", "text/html")
                .header(
                        "Cookie",
                        kept.entrySet().stream()
                                .map(c -> c.getKey() + "=" + c.getValue())
                                .collect(Collectors.joining("; ")));
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String pair = set.split(";", 2)[0];
            String name = pair.substring(0, pair.indexOf('='));
            String value = pair.substring(pair.indexOf('=') + 1);
            if (value.isEmpty()) kept.remove(name);
            else kept.put(name, value);
        }
        return answer;
    }

    @Override
    public void close() {
        http.close();
    }
}
