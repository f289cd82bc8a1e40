package dev.countinghouse.command.note;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}/notes")
final class NoteController {

    @PostMapping
    ResponseEntity<Answer> add(Submission<AddNote> request) {
        AddNote command = request.read(NoteBodies::adding);
        return request.send(command, command.note());
    }
}
