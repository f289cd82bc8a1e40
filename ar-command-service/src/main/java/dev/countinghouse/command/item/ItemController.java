package dev.countinghouse.command.item;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}/items")
final class ItemController {

    @PostMapping
    ResponseEntity<Answer> set(Submission<SetItem> request) {
        SetItem command = request.read(ItemBodies::setting);
        return request.send(command, command.item());
    }
}
