package dev.countinghouse.command.dispute;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.dispute.DisputeId;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}/disputes")
final class DisputeController {

    @PostMapping
    ResponseEntity<Answer> open(Submission<OpenDispute> request) {
        OpenDispute command = request.read(DisputeBodies::opening);
        return request.send(command, command.dispute());
    }

    @PostMapping("/{dispute}/entries")
    ResponseEntity<Answer> note(@PathVariable DisputeId dispute, Submission<NoteDispute> request) {
        return request.send(
                request.read((asked, body) -> DisputeBodies.noting(asked, dispute, body)), dispute);
    }

    @PostMapping("/{dispute}/resolution")
    ResponseEntity<Answer> resolve(
            @PathVariable DisputeId dispute, Submission<ResolveDispute> request) {
        return request.send(
                request.read((asked, body) -> DisputeBodies.resolving(asked, dispute, body)),
                dispute);
    }

    @PostMapping("/{dispute}/reopening")
    ResponseEntity<Answer> reopen(
            @PathVariable DisputeId dispute, Submission<ReopenDispute> request) {
        return request.send(
                request.read((asked, body) -> DisputeBodies.reopening(asked, dispute, body)),
                dispute);
    }
}
