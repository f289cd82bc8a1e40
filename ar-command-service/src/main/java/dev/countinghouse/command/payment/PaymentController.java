package dev.countinghouse.command.payment;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.http.Ordinal;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}/payments")
final class PaymentController {

    @PostMapping
    ResponseEntity<Answer> post(Submission<PostPayment> request) {
        PostPayment command = request.read(PaymentBodies::posting);
        return request.send(command, command.payment());
    }

    @PostMapping("/{payment}/allocations")
    ResponseEntity<Answer> allocate(
            @PathVariable PaymentId payment, Submission<AllocatePayment> request) {
        return request.send(
                request.read((asked, body) -> PaymentBodies.allocation(asked, payment, body)),
                payment);
    }

    @PostMapping("/{payment}/allocations/{number}/reversal")
    ResponseEntity<Answer> reverseAllocation(
            @PathVariable PaymentId payment,
            @PathVariable Ordinal number,
            Submission<ReverseAllocation> request) {
        return request.send(
                request.read(
                        (asked, body) ->
                                PaymentBodies.unallocation(asked, payment, number.value(), body)),
                payment);
    }

    @PostMapping("/{payment}/reversal")
    ResponseEntity<Answer> reverse(
            @PathVariable PaymentId payment, Submission<ReversePayment> request) {
        return request.send(
                request.read((asked, body) -> PaymentBodies.reversal(asked, payment, body)),
                payment);
    }

    @PostMapping("/{payment}/move")
    ResponseEntity<Answer> move(@PathVariable PaymentId payment, Submission<MovePayment> request) {
        MovePayment command =
                request.read((asked, body) -> PaymentBodies.move(asked, payment, body));
        return request.send(command, command.parts().getLast().payment());
    }
}
