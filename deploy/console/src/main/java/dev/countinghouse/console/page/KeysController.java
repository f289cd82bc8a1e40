package dev.countinghouse.console.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;

/** The keys as a page, for where there is no script to show them in place. */
@Controller
final class KeysController {

    @GetMapping("/b/{book}/keys")
    ModelAndView keys(Desk desk) {
        return new ModelAndView("page/keyspage", Map.of("title", "Keys"));
    }
}
