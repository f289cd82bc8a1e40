package dev.countinghouse.command.chargeback;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.payment.ChargebackId;
import dev.countinghouse.contract.payment.PaymentId;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}")
final class ChargebackController {

    @PostMapping("/payments/{payment}/inquiries")
    ResponseEntity<Answer> inquire(
            @PathVariable PaymentId payment, Submission<InquirePayment> request) {
        InquirePayment command =
                request.read((asked, body) -> ChargebackBodies.inquiry(asked, payment, body));
        return request.send(command, command.chargeback());
    }

    @PostMapping("/payments/{payment}/chargebacks")
    ResponseEntity<Answer> chargeBack(
            @PathVariable PaymentId payment, Submission<ChargeBackPayment> request) {
        ChargeBackPayment command =
                request.read((asked, body) -> ChargebackBodies.chargeback(asked, payment, body));
        return request.send(command, command.chargeback());
    }

    @PostMapping("/chargebacks/{chargeback}/reversal")
    ResponseEntity<Answer> reverse(
            @PathVariable ChargebackId chargeback, Submission<ReverseChargeback> request) {
        return request.send(
                request.read((asked, body) -> ChargebackBodies.reversal(asked, chargeback, body)),
                chargeback);
    }

    @PostMapping("/chargebacks/{chargeback}/closure")
    ResponseEntity<Answer> close(
            @PathVariable ChargebackId chargeback, Submission<CloseChargeback> request) {
        return request.send(
                request.read((asked, body) -> ChargebackBodies.closure(asked, chargeback, body)),
                chargeback);
    }
}
