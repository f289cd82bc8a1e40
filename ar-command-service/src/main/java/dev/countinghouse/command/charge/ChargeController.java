package dev.countinghouse.command.charge;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.charge.RecurringChargeId;
import dev.countinghouse.contract.item.ItemCode;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}")
final class ChargeController {

    @PostMapping("/charges")
    ResponseEntity<Answer> enter(Submission<EnterCharge> request) {
        EnterCharge command = request.read(ChargeBodies::entering);
        return request.send(command, command.charge());
    }

    @PostMapping("/charges/{charge}/correction")
    ResponseEntity<Answer> correct(
            @PathVariable ChargeId charge, Submission<CorrectCharge> request) {
        return request.send(
                request.read((asked, body) -> ChargeBodies.correcting(asked, charge, body)),
                charge);
    }

    @PostMapping("/charges/{charge}/cancellation")
    ResponseEntity<Answer> cancel(@PathVariable ChargeId charge, Submission<CancelCharge> request) {
        return request.send(
                request.read((asked, body) -> ChargeBodies.cancelling(asked, charge, body)),
                charge);
    }

    @PostMapping("/items/{item}/pricing")
    ResponseEntity<Answer> price(@PathVariable ItemCode item, Submission<PriceCharges> request) {
        return request.send(
                request.read((asked, body) -> ChargeBodies.pricing(asked, item, body)), item);
    }

    @PostMapping("/recurring-charges")
    ResponseEntity<Answer> set(Submission<SetRecurringCharge> request) {
        SetRecurringCharge command = request.read(ChargeBodies::recurring);
        return request.send(command, command.recurring());
    }

    @PostMapping("/recurring-charges/{recurring}/ending")
    ResponseEntity<Answer> end(
            @PathVariable RecurringChargeId recurring, Submission<EndRecurringCharge> request) {
        return request.send(
                request.read((asked, body) -> ChargeBodies.ending(asked, recurring, body)),
                recurring);
    }
}
