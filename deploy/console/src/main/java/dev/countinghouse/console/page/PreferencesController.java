package dev.countinghouse.console.page;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;

/** How a person wants figures to look. */
@Controller
final class PreferencesController {

    private static final String PATH = "/b/{book}/preferences";

    private static Command choosing(Desk desk) {
        return new Command(
                "Your preferences",
                "For you alone, in this browser.",
                List.of(
                        Field.choice(
                                        Preferences.NEGATIVE,
                                        "Amounts below zero",
                                        List.of(
                                                new Field.Choice("minus", "with a minus: −250.00"),
                                                new Field.Choice(
                                                        Preferences.BRACKETS,
                                                        "in brackets: (250.00)")))
                                .mandatory()
                                .focused()),
                "Keep it",
                desk.link("/today"));
    }

    @GetMapping(PATH)
    ModelAndView choose(Desk desk) {
        Form form = Form.blank();
        if (desk.show().brackets()) form.with(Preferences.NEGATIVE, Preferences.BRACKETS);
        return Sending.page(choosing(desk), form);
    }

    @PostMapping(PATH)
    String choose(Desk desk, @RequestParam String negative, HttpServletResponse response) {
        boolean brackets = Preferences.BRACKETS.equals(negative);
        response.addHeader(HttpHeaders.SET_COOKIE, Preferences.cookie(brackets));
        desk.tell("Kept.", null);
        return "redirect:" + desk.link("/preferences");
    }
}
