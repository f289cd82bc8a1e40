package dev.countinghouse.command.payment;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}/payments")
@Needs(Permission.POST)
final class PaymentController {

    @PostMapping
    ResponseEntity<Answer> post(Submission request) {
        PostPayment command = request.read(PaymentBodies::posting);
        return request.send(command, command.payment());
    }

    @PostMapping("/{payment}/allocations")
    ResponseEntity<Answer> allocate(@PathVariable PaymentId payment, Submission request) {
        return request.send(
                request.read((asked, body) -> PaymentBodies.allocation(asked, payment, body)),
                payment);
    }

    @PostMapping("/{payment}/allocations/{number}/reversal")
    ResponseEntity<Answer> reverseAllocation(
            @PathVariable PaymentId payment, @PathVariable int number, Submission request) {
        return request.send(
                request.read(
                        (asked, body) -> PaymentBodies.unallocation(asked, payment, number, body)),
                payment);
    }

    @PostMapping("/{payment}/reversal")
    ResponseEntity<Answer> reverse(@PathVariable PaymentId payment, Submission request) {
        return request.send(
                request.read((asked, body) -> PaymentBodies.reversal(asked, payment, body)),
                payment);
    }
}
