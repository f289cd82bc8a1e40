package dev.countinghouse.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Refuses before an endpoint runs what it would not understand or could not answer: query
 * parameters that it does not take, and an {@code Accept} without JSON. Else a command would be
 * recorded, and its caller told that it failed.
 */
final class EndpointRules implements HandlerInterceptor {

    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);

    private final Map<Method, Rules> known = new ConcurrentHashMap<>();

    /**
     * What one endpoint takes.
     *
     * @param itself whether it looks at the query parameters by itself
     * @param parameters the names of the query parameters that it takes
     */
    private record Rules(boolean itself, Set<String> parameters) {

        static Rules of(HandlerMethod endpoint) {
            List<MethodParameter> taken = Arrays.asList(endpoint.getMethodParameters());
            return new Rules(
                    taken.stream().anyMatch(Rules::checks),
                    taken.stream()
                            .filter(
                                    parameter ->
                                            parameter.hasParameterAnnotation(RequestParam.class))
                            .map(Rules::name)
                            .collect(Collectors.toUnmodifiableSet()));
        }

        private static boolean checks(MethodParameter parameter) {
            return parameter.getParameterType() == MultiValueMap.class
                    || parameter.getParameterType().isAnnotationPresent(ChecksRequest.class);
        }

        private static String name(MethodParameter parameter) {
            RequestParam described = parameter.getParameterAnnotation(RequestParam.class);
            String own = described == null ? "" : described.name();
            return own.isEmpty() ? String.valueOf(parameter.getParameter().getName()) : own;
        }
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        if (handler instanceof HandlerMethod endpoint && Permissions.isApi(request)) {
            Rules rules = known.computeIfAbsent(endpoint.getMethod(), _ -> Rules.of(endpoint));
            if (!rules.itself()) refuseUnknown(request, rules.parameters());
            Collection<MediaType> offered = offered(request);
            if (Accepted.best(request, offered) == null) {
                throw new HttpMediaTypeNotAcceptableException(List.copyOf(offered));
            }
        }
        return true;
    }

    private static void refuseUnknown(HttpServletRequest request, Set<String> parameters) {
        List<FieldError> unknown =
                request.getParameterMap().keySet().stream()
                        .filter(name -> !parameters.contains(name))
                        .sorted()
                        .map(Values::abbreviated)
                        .map(name -> new FieldError(name, "is not a parameter here"))
                        .toList();
        if (!unknown.isEmpty()) throw new InvalidRequest(unknown);
    }

    /** What the endpoint's mapping says that it produces; if it says nothing, JSON. */
    private static Collection<MediaType> offered(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE)
                instanceof Collection<?> produced) {
            return produced.stream().map(MediaType.class::cast).toList();
        }
        return JSON;
    }
}
