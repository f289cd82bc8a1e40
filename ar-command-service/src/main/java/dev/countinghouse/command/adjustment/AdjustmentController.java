package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}/adjustments")
@Needs(Permission.ADJUST)
final class AdjustmentController {

    @PostMapping
    ResponseEntity<Answer> make(Submission request) {
        MakeAdjustment command = request.read(AdjustmentBodies::making);
        return request.send(command, command.adjustment());
    }

    @PostMapping("/{adjustment}/approval")
    @Needs(Permission.APPROVE)
    ResponseEntity<Answer> approve(@PathVariable AdjustmentId adjustment, Submission request) {
        return request.send(
                request.read((asked, body) -> AdjustmentBodies.approval(asked, adjustment)),
                adjustment);
    }

    @PostMapping("/{adjustment}/decline")
    @Needs(Permission.APPROVE)
    ResponseEntity<Answer> decline(@PathVariable AdjustmentId adjustment, Submission request) {
        return request.send(
                request.read((asked, body) -> AdjustmentBodies.decline(asked, adjustment, body)),
                adjustment);
    }

    @PostMapping("/{adjustment}/reversal")
    ResponseEntity<Answer> reverse(@PathVariable AdjustmentId adjustment, Submission request) {
        return request.send(
                request.read((asked, body) -> AdjustmentBodies.reversal(asked, adjustment, body)),
                adjustment);
    }
}
