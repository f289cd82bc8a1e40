package dev.countinghouse.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lets nobody into an endpoint without the permission that it {@link Needs}. */
final class Permissions implements HandlerInterceptor, SmartInitializingSingleton {

    private static final String API = "/v1/";

    private final ObjectProvider<RequestMappingHandlerMapping> endpoints;

    /** By endpoint: to look them up takes as long as to find the endpoint. */
    private final Map<Method, Optional<Needs>> needs = new ConcurrentHashMap<>();

    Permissions(ObjectProvider<RequestMappingHandlerMapping> endpoints) {
        this.endpoints = endpoints;
    }

    /** By the path decoded and normal, as it will be served. */
    static boolean isApi(HttpServletRequest request) {
        return request.getServletPath().startsWith(API);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod endpoint)) return true;
        Optional<Needs> needed =
                needs.computeIfAbsent(
                        endpoint.getMethod(), x -> Optional.ofNullable(needs(endpoint)));
        needed.ifPresent(needs -> Caller.of(request).require(needs));
        return true;
    }

    /** An endpoint that nobody guarded must not go unnoticed. */
    @Override
    public void afterSingletonsInstantiated() {
        endpoints.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(
                        e ->
                                e.getKey().getPatternValues().stream()
                                        .anyMatch(p -> p.startsWith(API)))
                .filter(e -> needs(e.getValue()) == null)
                .findFirst()
                .ifPresent(
                        open -> {
                            throw new IllegalStateException(
                                    open.getKey() + " says nowhere which permission it needs");
                        });
    }

    /** Of the command that an argument is for, else of the endpoint, else of all beside it. */
    static @Nullable Needs needs(HandlerMethod endpoint) {
        for (MethodParameter argument : endpoint.getMethodParameters()) {
            Class<?> command = ResolvableType.forMethodParameter(argument).getGeneric(0).resolve();
            Needs ofCommand = command == null ? null : command.getAnnotation(Needs.class);
            if (ofCommand != null) return ofCommand;
        }
        Needs own = endpoint.getMethodAnnotation(Needs.class);
        return own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), Needs.class);
    }
}
