package dev.countinghouse.http;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Properties;

/** Serves the service's OpenAPI document, and a page to read and try it that needs no network. */
@RestController
final class ApiDocument {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");
    private static final String WEBJAR = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final Duration CACHED = Duration.ofHours(1);
    private static final String OWN_ONLY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " frame-ancestors 'none'";

    private final Resource document;

    ApiDocument(String name) {
        document = new ClassPathResource("openapi/" + name + ".yaml");
        if (!document.exists()) throw new IllegalStateException("there is no " + document);
    }

    @GetMapping("/openapi.yaml")
    ResponseEntity<Resource> document() {
        return ResponseEntity.ok().contentType(YAML).body(document);
    }

    @GetMapping("/docs")
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .header("Content-Security-Policy", OWN_ONLY)
                .body(new ClassPathResource("dev/countinghouse/http/docs/index.html"));
    }

    @GetMapping("/")
    ResponseEntity<Void> start() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, "/docs")
                .build();
    }

    /** Beside our own start script, the page's parts come from its jar. */
    static void addTo(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/docs/**")
                .addResourceLocations(
                        "classpath:/dev/countinghouse/http/docs/",
                        "classpath:/META-INF/resources/webjars/swagger-ui/" + version() + "/")
                .setCacheControl(CacheControl.maxAge(CACHED));
    }

    private static String version() {
        var properties = new Properties();
        try (InputStream in = new ClassPathResource(WEBJAR).getInputStream()) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("swagger-ui is not there", e);
        }
        return properties.getProperty("version");
    }
}
