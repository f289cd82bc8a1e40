package dev.countinghouse.command.view;

import static dev.countinghouse.http.Values.flag;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.ofText;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.view.ViewId;
import dev.countinghouse.contract.view.ViewSaved;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;
import dev.countinghouse.http.Permission;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.function.Supplier;

@RestController
@RequestMapping("/v1/books/{book}/views")
final class ViewController {

    @PostMapping
    ResponseEntity<Answer> save(Submission<SaveView> request) {
        SaveView command = request.read(ViewController::saving);
        return request.send(command, command.view());
    }

    @PostMapping("/{view}/removal")
    ResponseEntity<Answer> remove(@PathVariable ViewId view, Submission<RemoveView> request) {
        RemoveView command =
                request.read(
                        (asked, body) ->
                                () ->
                                        new RemoveView(
                                                asked.book(),
                                                view,
                                                asked.caller().subject(),
                                                asked.today()));
        return request.send(command, command.view());
    }

    private static Supplier<SaveView> saving(RequestContext asked, Fields body) {
        Field<ViewId> view = body.optional("view", ofText(ViewId::new));
        Field<String> name = body.required("name", line(ViewSaved.MAX_NAME));
        Field<String> page = body.required("page", ofText(ViewAddress::page));
        Field<String> query = body.optional("query", ofText(ViewAddress::query));
        Field<Boolean> shared = body.optional("shared", flag());
        if (shared.or(false)) asked.caller().require(Permission.WORK);
        return () ->
                new SaveView(
                        asked.book(),
                        view.orElse(() -> new ViewId(asked.newId())),
                        name.value(),
                        page.value(),
                        query.or(""),
                        asked.caller().subject(),
                        shared.or(false),
                        asked.today());
    }
}
