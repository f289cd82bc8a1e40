package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Away;
import dev.countinghouse.console.api.Problem;
import dev.countinghouse.console.api.Refused;

import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import java.util.Map;

/** Pages for what cannot be shown: each says why, and has a way on. */
@ControllerAdvice
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Frames frames;

    Failures(Frames frames) {
        this.frames = frames;
    }

    @ExceptionHandler
    ModelAndView away(Away service, HttpServletRequest request) {
        LOG.warn("{} cannot be shown: {}", request.getRequestURI(), service.getMessage());
        return page(
                request,
                HttpStatus.SERVICE_UNAVAILABLE,
                "Not at the moment",
                "No answer from "
                        + service.service()
                        + ". What was recorded is safe; this page can be asked for again.");
    }

    @ExceptionHandler
    ModelAndView refused(Refused no, HttpServletRequest request) {
        Problem problem = no.problem();
        String detail = problem.detail() == null ? "" : " (" + problem.detail() + ")";
        StringBuilder text = new StringBuilder(Words.title(problem)).append(detail).append(". ");
        problem.fields()
                .forEach(e -> text.append(e.field()).append(' ').append(e.message()).append(". "));
        text.append(Words.wayOut(problem));
        String title =
                switch (problem.status()) {
                    case 403 -> "Not open to you";
                    case 404 -> "Not there, as of this date";
                    default -> "This cannot be shown";
                };
        return page(request, HttpStatusCode.valueOf(problem.status()), title, text.toString());
    }

    @ExceptionHandler
    ModelAndView notThere(NotThere it, HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, "Not there", String.valueOf(it.getMessage()));
    }

    @ExceptionHandler(BookClosed.class)
    ModelAndView closed(HttpServletRequest request) {
        return page(
                request,
                HttpStatus.FORBIDDEN,
                "Not open to you",
                "Your login does not open this book, if there is one of this name.");
    }

    @ExceptionHandler(ReadOnly.class)
    ModelAndView readOnly(HttpServletRequest request) {
        return page(
                request,
                HttpStatus.CONFLICT,
                "The past is to be read only",
                "Go back to now to change something.");
    }

    @ExceptionHandler(SessionEnded.class)
    String ended(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        return "redirect:/login?why=ended";
    }

    @ExceptionHandler(NoResourceFoundException.class)
    ModelAndView nothing(HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, "No such page", "This address leads nowhere.");
    }

    private ModelAndView page(
            HttpServletRequest request, HttpStatusCode status, String title, String text) {
        var page = new ModelAndView("page/failure", Map.of("title", title, "text", text));
        page.setStatus(status);
        frames.add(request, page);
        return page;
    }
}
