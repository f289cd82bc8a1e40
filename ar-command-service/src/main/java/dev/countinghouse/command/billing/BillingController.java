package dev.countinghouse.command.billing;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.billing.DraftId;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}")
final class BillingController {

    @PostMapping("/drafts")
    ResponseEntity<Answer> make(Submission<MakeDraft> request) {
        MakeDraft command = request.read(BillingBodies::making);
        return request.send(command, command.draft());
    }

    @PostMapping("/drafts/{draft}/hold")
    ResponseEntity<Answer> hold(@PathVariable DraftId draft, Submission<HoldDraft> request) {
        return request.send(
                request.read((asked, body) -> BillingBodies.holding(asked, draft, body)), draft);
    }

    @PostMapping("/drafts/{draft}/hold/ending")
    ResponseEntity<Answer> endHold(@PathVariable DraftId draft, Submission<EndDraftHold> request) {
        return request.send(
                request.read((asked, body) -> BillingBodies.endingHold(asked, draft, body)), draft);
    }

    @PostMapping("/drafts/{draft}/correction")
    ResponseEntity<Answer> correct(@PathVariable DraftId draft, Submission<CorrectDraft> request) {
        return request.send(
                request.read((asked, body) -> BillingBodies.correcting(asked, draft, body)), draft);
    }

    @PostMapping("/drafts/{draft}/discarding")
    ResponseEntity<Answer> discard(@PathVariable DraftId draft, Submission<DiscardDraft> request) {
        return request.send(
                request.read((asked, body) -> BillingBodies.discarding(asked, draft, body)), draft);
    }

    @PostMapping("/drafts/{draft}/release")
    ResponseEntity<Answer> release(@PathVariable DraftId draft, Submission<ReleaseDraft> request) {
        return request.send(
                request.read((asked, body) -> BillingBodies.releasing(asked, draft, body)), draft);
    }

    @PostMapping("/billing-runs")
    ResponseEntity<Answer> order(Submission<OrderBillingRun> request) {
        OrderBillingRun command = request.read(BillingBodies::ordering);
        return request.send(command, command.run());
    }
}
