package dev.countinghouse.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Gives endpoints the {@link Caller}, the {@link Trace} and the {@link JsonBody} they ask for. */
final class Arguments implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> KNOWN = Set.of(Caller.class, Trace.class, JsonBody.class);

    private final long maxBody;

    Arguments(long maxBody) {
        this.maxBody = maxBody;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return KNOWN.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException, HttpMediaTypeNotSupportedException {
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        Class<?> wanted = parameter.getParameterType();
        if (wanted == Caller.class) return Caller.of(request);
        if (wanted == Trace.class) return Trace.of(request);
        return body(request);
    }

    /** The limit holds for what arrives, whatever the headers announced. */
    private JsonBody body(HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        if (request.getContentLengthLong() > maxBody) throw new BodyTooLarge(maxBody);
        byte[] bytes = request.getInputStream().readNBytes(Math.toIntExact(maxBody) + 1);
        if (bytes.length > maxBody) throw new BodyTooLarge(maxBody);
        if (bytes.length > 0) requireJson(request.getContentType());
        return JsonBody.of(bytes);
    }

    private static void requireJson(@Nullable String contentType)
            throws HttpMediaTypeNotSupportedException {
        try {
            MediaType type = contentType == null ? null : MediaType.parseMediaType(contentType);
            if (type != null && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) return;
            throw new HttpMediaTypeNotSupportedException(type, List.of(MediaType.APPLICATION_JSON));
        } catch (InvalidMediaTypeException nonsense) {
            throw new HttpMediaTypeNotSupportedException(nonsense.getMessage());
        }
    }
}
