package dev.countinghouse.http;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the bodies of requests, up to a limit. */
public final class JsonBodies {

    private final int limit;

    JsonBodies(long limit) {
        this.limit = Math.toIntExact(limit);
    }

    /**
     * The limit holds for what arrives, whatever the headers announced.
     *
     * @throws BodyTooLarge if more than the limit arrives
     * @throws MalformedJson if it is not JSON
     */
    public JsonBody read(HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        long announced = request.getContentLengthLong();
        if (announced > limit) throw new BodyTooLarge(limit);
        // as much as is announced: the stream makes room for all that it is asked for
        int most = announced < 0 ? limit : (int) announced;
        byte[] bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > limit) throw new BodyTooLarge(limit);
        if (bytes.length > 0) requireJson(request.getContentType());
        return JsonBody.of(bytes);
    }

    private static void requireJson(@Nullable String contentType)
            throws HttpMediaTypeNotSupportedException {
        try {
            MediaType type = contentType == null ? null : MediaType.parseMediaType(contentType);
            if (type != null && isJson(type)) return;
            throw new HttpMediaTypeNotSupportedException(type, List.of(MediaType.APPLICATION_JSON));
        } catch (InvalidMediaTypeException nonsense) {
            throw new HttpMediaTypeNotSupportedException(nonsense.getMessage());
        }
    }

    private static boolean isJson(MediaType type) {
        return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
                && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
    }
}
