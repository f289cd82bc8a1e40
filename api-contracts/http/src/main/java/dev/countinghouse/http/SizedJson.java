package dev.countinghouse.http;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON whose length the answer says beforehand. Else it would go out in chunks, and the end
 * of the last one in a packet of its own, which costs both sides as much as the answer. What is too
 * long to be held whole is not written by a converter, but streamed.
 */
final class SizedJson extends JacksonJsonHttpMessageConverter {

    /**
     * The only other that there is: an answer is not to be called a problem because of its caller.
     */
    private static final MediaType ACTUATOR =
            MediaType.parseMediaType("application/vnd.spring-boot.actuator.v3+json");

    SizedJson(JsonMapper mapper) {
        super(mapper);
        setSupportedMediaTypes(List.of(MediaType.APPLICATION_JSON, ACTUATOR));
    }

    @Override
    protected void writeInternal(
            Object answer,
            ResolvableType type,
            HttpOutputMessage output,
            @Nullable Map<String, Object> hints)
            throws IOException {
        byte[] json = getMapper().writeValueAsBytes(answer);
        output.getHeaders().setContentLength(json.length);
        output.getBody().write(json);
    }
}
