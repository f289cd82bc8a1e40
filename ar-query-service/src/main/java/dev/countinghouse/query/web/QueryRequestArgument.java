package dev.countinghouse.query.web;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.http.BookCalendar;
import dev.countinghouse.http.InvalidRequest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

import java.util.Map;

/** Gives an endpoint of a book its {@link QueryRequest}. */
final class QueryRequestArgument implements HandlerMethodArgumentResolver {

    private final Readers readers;
    private final BookCalendar calendar;

    QueryRequestArgument(Readers readers, BookCalendar calendar) {
        this.readers = readers;
        this.calendar = calendar;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == QueryRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = (HttpServletRequest) web.getNativeRequest();
        var response = (HttpServletResponse) web.getNativeResponse();
        if (response == null) throw new IllegalStateException("a request has a response");
        BookId book = bookId(book(request));
        return new QueryRequest(request, response, book, readers, () -> calendar.today(book));
    }

    private static BookId bookId(String text) {
        try {
            return new BookId(text);
        } catch (IllegalArgumentException refused) {
            throw new InvalidRequest("book", String.valueOf(refused.getMessage()));
        }
    }

    private static String book(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> all && all.get("book") instanceof String book) {
            return book;
        }
        throw new IllegalStateException("the endpoint is not of a book");
    }
}
