package dev.countinghouse.console.testing;

import dev.countinghouse.console.login.LoginLinks;
import dev.countinghouse.http.LocalTokens.Grant;

import org.springframework.context.ConfigurableApplicationContext;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with cookies and no script: asks for pages and sends their forms. */
public final class Visitor {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final String console;
    private final HttpClient http;
    private final Map<String, String> hidden = new LinkedHashMap<>();

    private Visitor(String console, HttpClient.Redirect redirects) {
        this.console = console;
        this.http =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(redirects)
                        .build();
    }

    /** An answer, with the body as text. */
    public record Answer(int status, String body, HttpResponse<String> response) {

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public static Visitor stranger(String console) {
        return new Visitor(console, HttpClient.Redirect.NEVER);
    }

    /** Somebody who came by a link. */
    public static Visitor of(Grant grant) {
        Site site = Site.running();
        var visitor = new Visitor(site.console(), HttpClient.Redirect.NORMAL);
        Answer in = visitor.go(site.link(grant));
        if (in.status() != 200) throw new AssertionError("not let in: " + in.status());
        return visitor;
    }

    /** Somebody at another console than the shared one. */
    public static Visitor at(ConfigurableApplicationContext console, Grant grant) {
        String address = Site.address(console);
        var visitor = new Visitor(address, HttpClient.Redirect.NORMAL);
        visitor.go(address + console.getBean(LoginLinks.class).create(grant));
        return visitor;
    }

    public Answer get(String path) {
        return go(console + path);
    }

    public Answer go(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    /** Sends a form with what is hidden in the page seen last. */
    public Answer post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(hidden);
        all.putAll(fields);
        return forged(path, all);
    }

    /** Sends a file, with what is hidden in the page seen last. */
    public Answer bring(String path, String name, byte[] file) {
        return bring(path, name, file, Map.of());
    }

    /**
     * @param more fields, such as the button that was pressed
     */
    public Answer bring(String path, String name, byte[] file, Map<String, String> more) {
        String boundary = "----countinghouse";
        var body = new ByteArrayOutputStream();
        Map<String, String> fields = new LinkedHashMap<>(hidden);
        fields.putAll(more);
        fields.forEach(
                (field, value) ->
                        body.writeBytes(
                                """
                                --%s\r
                                Content-Disposition: form-data; name="%s"\r
                                \r
                                %s\r
                                """
                                        .formatted(boundary, field, value)
                                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: text/csv\r
                \r
                """
                        .formatted(boundary, name)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(URI.create(console + path))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends just these fields. */
    public Answer forged(String path, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(console + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(
                            request.header("Accept", "text/html")
                                    .header("Accept-Language", "en-US")
                                    .build(),
                            BodyHandlers.ofString());
            hidden.clear();
            Matcher field = HIDDEN.matcher(answer.body());
            while (field.find()) hidden.put(field.group(1), field.group(2));
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
