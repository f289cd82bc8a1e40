package dev.countinghouse.console.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;

/** What no page of ours answered: a forged form, a wrong method, a failure of ours. */
@Controller
final class ErrorPage implements ErrorController {

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ModelAndView error(HttpServletRequest request) {
        int code =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                        ? status
                        : 404;
        var page =
                new ModelAndView(
                        "page/failure",
                        switch (code) {
                            case 403 ->
                                    Map.of(
                                            "title",
                                            "Not accepted",
                                            "text",
                                            "This form was not made by this session, or is too old."
                                                    + " Nothing was recorded: open the page anew.");
                            case 404, 405 ->
                                    Map.of(
                                            "title",
                                            "No such page",
                                            "text",
                                            "This address leads nowhere.");
                            default ->
                                    Map.of(
                                            "title",
                                            code < 500 ? "Not understood" : "A failure of ours",
                                            "text",
                                            "Nothing was changed by it.");
                        });
        page.setStatus(HttpStatus.valueOf(code));
        return page;
    }
}
