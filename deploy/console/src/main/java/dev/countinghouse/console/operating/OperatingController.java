package dev.countinghouse.console.operating;

import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.api.Reports.Projections;
import dev.countinghouse.console.page.Desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;

/** The projections of the query service: how far they are, and made anew. */
@Controller
final class OperatingController {

    @GetMapping("/b/{book}/operating")
    ModelAndView operating(Desk desk) {
        Projections projections = desk.readNow(Path.of("projections"), Projections.class);
        return new ModelAndView(
                "operating/operating",
                Map.of("title", "Operating", "projections", projections.items()));
    }

    @PostMapping("/b/{book}/operating/{name}/rebuild")
    String rebuild(Desk desk, @PathVariable String name) {
        desk.operate(Path.of("projections", name, "rebuild"));
        desk.tell(name + " is being made anew, beside the tables that serve.", null);
        return "redirect:" + desk.link("/operating");
    }

    @PostMapping("/b/{book}/operating/{name}/resume")
    String resume(Desk desk, @PathVariable String name) {
        desk.operate(Path.of("projections", name, "resumption"));
        desk.tell(name + " tries again where it stopped.", null);
        return "redirect:" + desk.link("/operating");
    }
}
