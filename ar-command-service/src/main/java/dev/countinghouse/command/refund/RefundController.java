package dev.countinghouse.command.refund;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.refund.RefundId;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}/refunds")
final class RefundController {

    @PostMapping
    ResponseEntity<Answer> request(Submission<RequestRefund> request) {
        RequestRefund command = request.read(RefundBodies::request);
        return request.send(command, command.refund());
    }

    @PostMapping("/{refund}/approval")
    ResponseEntity<Answer> approve(
            @PathVariable RefundId refund, Submission<ApproveRefund> request) {
        return request.send(
                request.read((asked, body) -> RefundBodies.approval(asked, refund, body)), refund);
    }

    @PostMapping("/{refund}/cancellation")
    ResponseEntity<Answer> cancel(@PathVariable RefundId refund, Submission<CancelRefund> request) {
        return request.send(
                request.read((asked, body) -> RefundBodies.cancellation(asked, refund, body)),
                refund);
    }

    @PostMapping("/{refund}/issue")
    ResponseEntity<Answer> issue(@PathVariable RefundId refund, Submission<IssueRefund> request) {
        return request.send(
                request.read((asked, body) -> RefundBodies.issue(asked, refund, body)), refund);
    }

    @PostMapping("/{refund}/failure")
    ResponseEntity<Answer> fail(@PathVariable RefundId refund, Submission<FailRefund> request) {
        return request.send(
                request.read((asked, body) -> RefundBodies.failure(asked, refund, body)), refund);
    }
}
