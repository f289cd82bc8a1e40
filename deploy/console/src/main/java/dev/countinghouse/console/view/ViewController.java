package dev.countinghouse.console.view;

import dev.countinghouse.console.api.Away;
import dev.countinghouse.console.api.Refused;
import dev.countinghouse.console.api.Views.SavedView;
import dev.countinghouse.console.page.Address;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Saved;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.http.Permission;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Saves a list as it is looked at, for oneself or for the team, and removes what was saved. */
@Controller
final class ViewController {

    private static final String NEW = "/b/{book}/new-view";
    private static final String REMOVE = "/b/{book}/views/{view}/remove";
    private static final Currency NONE = Currency.getInstance("USD");

    private static final String VIEW = "view";
    private static final String NAME = "name";
    private static final String PAGE = "page";
    private static final String QUERY = "query";
    private static final String WHOSE = "whose";
    private static final String TEAM = "TEAM";

    private static final Field CALLED = Field.line(NAME, "Name").mandatory().focused();

    private static Command saving(Desk desk, Form form, List<SavedView> own) {
        List<Field> fields = new ArrayList<>(List.of(CALLED));
        if (desk.person().may(Permission.WORK)) {
            fields.add(
                    Field.choice(
                                    WHOSE,
                                    "Who sees it",
                                    List.of(
                                            new Choice("ME", "I alone"),
                                            new Choice(TEAM, "the team")))
                            .mandatory()
                            .hinted("The team is everybody who reads this book."));
        }
        List<Choice> places = places(form, own);
        if (places.size() > 1) fields.add(Field.choice(VIEW, "Save it as", places).mandatory());
        return new Command(
                "Save this view",
                "The filter, the columns and the order of the list, under a name. Never the date: it always shows what is so now.",
                fields,
                "Save it",
                Saved.href(desk, form.value(PAGE), form.value(QUERY)));
    }

    /** A view of its own, or in the place of another one. */
    private static List<Choice> places(Form form, List<SavedView> own) {
        List<Choice> places = new ArrayList<>(List.of(new Choice("", "a new view")));
        for (SavedView view : own) {
            places.add(new Choice(view.view(), "in place of “" + view.name() + "”"));
        }
        String view = form.value(VIEW);
        if (places.stream().noneMatch(place -> place.value().equals(view))) {
            places.add(new Choice(view, "the same view as before"));
        }
        return places;
    }

    private static List<SavedView> own(Desk desk, Form form) {
        if (!form.has(PAGE)) return List.of();
        String me = desk.person().name();
        return Saved.all(desk, form.value(PAGE)).stream()
                .filter(view -> view.owner().equals(me))
                .toList();
    }

    @GetMapping(NEW)
    ModelAndView save(Desk desk, @RequestParam MultiValueMap<String, String> about) {
        Form form = Form.like(Form.sent(about));
        List<SavedView> own = own(desk, form);
        if (!form.has(VIEW)) {
            own.stream()
                    .filter(view -> isSame(view, form))
                    .findFirst()
                    .ifPresent(view -> as(view, form));
        }
        return Sending.page(saving(desk, form, own), form);
    }

    /** What is looked at as it was saved is not saved a second time, but changed. */
    private static boolean isSame(SavedView view, Form form) {
        return Address.parameters(view.query()).equals(Address.parameters(form.value(QUERY)));
    }

    private static void as(SavedView view, Form form) {
        form.with(VIEW, view.view()).with(NAME, view.name());
        if (view.shared()) form.with(WHOSE, TEAM);
    }

    @PostMapping(NEW)
    ModelAndView send(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        String query = Address.query(Address.parameters(form.value(QUERY)));
        ObjectNode body =
                desk.body(form)
                        .fields(List.of(CALLED), NONE)
                        .put(VIEW, form.value(VIEW))
                        .put(PAGE, form.value(PAGE))
                        .put(QUERY, query)
                        .json();
        body.put("shared", form.value(WHOSE).equals(TEAM));
        return Sending.send(
                desk,
                form,
                desk.api("views"),
                body,
                receipt ->
                        new Sending.Next(
                                Saved.href(desk, form.value(PAGE), query),
                                "Saved as “" + form.value(NAME) + "”.",
                                desk.link("/views/" + receipt.id() + "/remove")),
                () -> again(desk, form));
    }

    /** What is wrong with the address has no field to stand at. */
    private static ModelAndView again(Desk desk, Form form) {
        for (String hidden : List.of(PAGE, QUERY)) {
            if (!form.error(hidden).isEmpty()) {
                form.wrong("", "The list that is to be saved: " + form.error(hidden) + ".");
            }
        }
        return Sending.page(saving(desk, form, ownIfKnown(desk, form)), form);
    }

    /** Nothing that was typed is lost because the others cannot be had. */
    private static List<SavedView> ownIfKnown(Desk desk, Form form) {
        try {
            return own(desk, form);
        } catch (Refused | Away without) {
            return List.of();
        }
    }

    private static Command removing(Desk desk, SavedView view) {
        return new Command(
                "Remove the view",
                "“%s” is no longer offered%s. The list itself stays."
                        .formatted(view.name(), view.shared() ? " to you and the team" : ""),
                List.of(),
                "Remove it",
                Saved.href(desk, view.page(), view.query()));
    }

    private static SavedView saved(Desk desk, String view) {
        return desk.readLatest(desk.api("views", view), SavedView.class);
    }

    @GetMapping(REMOVE)
    ModelAndView remove(Desk desk, @PathVariable String view) {
        return Sending.page(removing(desk, saved(desk, view)), Form.blank());
    }

    @PostMapping(REMOVE)
    ModelAndView remove(
            Desk desk,
            @PathVariable String view,
            @RequestParam MultiValueMap<String, String> sent) {
        SavedView it = saved(desk, view);
        return Sending.send(
                desk,
                removing(desk, it),
                Form.sent(sent),
                desk.api("views", view, "removal"),
                NONE,
                receipt ->
                        new Sending.Next(
                                Saved.href(desk, it.page(), it.query()),
                                "“" + it.name() + "” is removed.",
                                savingAgain(desk, it)));
    }

    private static String savingAgain(Desk desk, SavedView it) {
        String address = desk.link("/new-view");
        address = Address.with(address, PAGE, it.page());
        address = Address.with(address, QUERY, it.query());
        address = Address.with(address, VIEW, it.view());
        address = Address.with(address, NAME, it.name());
        return it.shared() ? Address.with(address, WHOSE, TEAM) : address;
    }
}
