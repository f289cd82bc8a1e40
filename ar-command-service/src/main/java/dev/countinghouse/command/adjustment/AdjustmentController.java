package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.http.Ordinal;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}/adjustments")
final class AdjustmentController {

    @PostMapping
    ResponseEntity<Answer> make(Submission<MakeAdjustment> request) {
        MakeAdjustment command = request.read(AdjustmentBodies::making);
        return request.send(command, command.adjustment());
    }

    @PostMapping("/{adjustment}/approval")
    ResponseEntity<Answer> approve(
            @PathVariable AdjustmentId adjustment, Submission<ApproveAdjustment> request) {
        return request.send(
                request.read((asked, body) -> AdjustmentBodies.approval(asked, adjustment)),
                adjustment);
    }

    @PostMapping("/{adjustment}/decline")
    ResponseEntity<Answer> decline(
            @PathVariable AdjustmentId adjustment, Submission<DeclineAdjustment> request) {
        return request.send(
                request.read((asked, body) -> AdjustmentBodies.decline(asked, adjustment, body)),
                adjustment);
    }

    @PostMapping("/{adjustment}/reversal/approval")
    ResponseEntity<Answer> approveReversal(
            @PathVariable AdjustmentId adjustment, Submission<ApproveReversal> request) {
        return request.send(
                request.read((asked, body) -> AdjustmentBodies.reversalApproval(asked, adjustment)),
                adjustment);
    }

    @PostMapping("/{adjustment}/reversal/decline")
    ResponseEntity<Answer> declineReversal(
            @PathVariable AdjustmentId adjustment, Submission<DeclineReversal> request) {
        return request.send(
                request.read(
                        (asked, body) -> AdjustmentBodies.reversalDecline(asked, adjustment, body)),
                adjustment);
    }

    @PostMapping("/{adjustment}/reversal")
    ResponseEntity<Answer> reverse(
            @PathVariable AdjustmentId adjustment, Submission<ReverseAdjustment> request) {
        return request.send(
                request.read((asked, body) -> AdjustmentBodies.reversal(asked, adjustment, body)),
                adjustment);
    }

    @PostMapping("/{adjustment}/allocations")
    ResponseEntity<Answer> allocate(
            @PathVariable AdjustmentId adjustment, Submission<AllocateCredit> request) {
        return request.send(
                request.read((asked, body) -> AdjustmentBodies.allocation(asked, adjustment, body)),
                adjustment);
    }

    @PostMapping("/{adjustment}/allocations/{number}/reversal")
    ResponseEntity<Answer> reverseAllocation(
            @PathVariable AdjustmentId adjustment,
            @PathVariable Ordinal number,
            Submission<ReverseCreditAllocation> request) {
        return request.send(
                request.read(
                        (asked, body) ->
                                AdjustmentBodies.unallocation(
                                        asked, adjustment, number.value(), body)),
                adjustment);
    }
}
