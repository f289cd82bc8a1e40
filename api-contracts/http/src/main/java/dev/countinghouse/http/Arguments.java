package dev.countinghouse.http;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import java.io.IOException;
import java.util.Set;

/** Gives endpoints the {@link Caller}, the {@link Trace} and the {@link JsonBody} they ask for. */
final class Arguments implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> KNOWN = Set.of(Caller.class, Trace.class, JsonBody.class);

    private final JsonBodies bodies;

    Arguments(JsonBodies bodies) {
        this.bodies = bodies;
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
        return bodies.read(request);
    }
}
