package dev.countinghouse.command.web;

import dev.countinghouse.http.ChecksRequest;
import dev.countinghouse.http.FieldError;
import dev.countinghouse.http.InvalidRequest;
import dev.countinghouse.http.Values;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The one query parameter of commands.
 *
 * @param isAsked whether what is asked is only to be tried
 */
@ChecksRequest
public record DryRun(boolean isAsked) {

    private static final String PARAMETER = "dryRun";
    private static final List<String> BOOLEAN = List.of("true", "false");

    /** For endpoints that take one. */
    static final class Argument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == DryRun.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            return of((HttpServletRequest) web.getNativeRequest());
        }
    }

    /**
     * @throws InvalidRequest with every query parameter that is not understood
     */
    static DryRun of(HttpServletRequest request) {
        List<FieldError> wrong = new ArrayList<>();
        for (String name : new TreeSet<>(request.getParameterMap().keySet())) {
            if (!name.equals(PARAMETER)) {
                wrong.add(new FieldError(Values.abbreviated(name), "is not a parameter here"));
            }
        }
        String[] asked = request.getParameterValues(PARAMETER);
        boolean said = asked != null && asked.length == 1 && BOOLEAN.contains(asked[0]);
        if (asked != null && !said) wrong.add(new FieldError(PARAMETER, "must be true or false"));
        if (!wrong.isEmpty()) throw new InvalidRequest(wrong);
        return new DryRun(asked != null && asked[0].equals("true"));
    }
}
