package dev.countinghouse.console.home;

import dev.countinghouse.console.api.Books;
import dev.countinghouse.console.api.Books.Listed;
import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.api.Services;
import dev.countinghouse.console.login.Person;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.http.Permission;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;

/** Chooses a book, and shows what today is. */
@Controller
final class HomeController {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}";

    private final Services services;

    HomeController(Services services) {
        this.services = services;
    }

    @GetMapping("/")
    ModelAndView books(Person person, @RequestParam(defaultValue = "") String book) {
        if (book.matches(ID) && person.mayEnter(book)) {
            return new ModelAndView("redirect:/b/" + book + "/today");
        }
        List<Listed> books = listed(person);
        return new ModelAndView(
                "home/books", Map.of("person", person, "books", books, "wrong", !book.isEmpty()));
    }

    /** Who may not read is told so behind the door, not at it. */
    private List<Listed> listed(Person person) {
        return person.may(Permission.READ)
                ? services.query(person.token(), Path.of("books"), 0, Books.class).items()
                : person.books().stream().map(book -> new Listed(book, null)).toList();
    }

    @GetMapping("/b/{book}")
    String book(Desk desk) {
        return "redirect:" + desk.link("/today");
    }

    @GetMapping("/b/{book}/today")
    ModelAndView today(Desk desk) {
        return new ModelAndView("home/today", Map.of("title", "Today"));
    }
}
