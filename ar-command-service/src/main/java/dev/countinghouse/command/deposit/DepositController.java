package dev.countinghouse.command.deposit;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.deposit.DepositId;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}/deposits")
final class DepositController {

    @PostMapping
    ResponseEntity<Answer> open(Submission<OpenDeposit> request) {
        OpenDeposit command = request.read(DepositBodies::opening);
        return request.send(command, command.deposit());
    }

    @PostMapping("/{deposit}/control")
    ResponseEntity<Answer> control(
            @PathVariable DepositId deposit, Submission<SetDepositControl> request) {
        return request.send(
                request.read((asked, body) -> DepositBodies.control(asked, deposit, body)),
                deposit);
    }

    @PostMapping("/{deposit}/batches")
    ResponseEntity<Answer> batch(
            @PathVariable DepositId deposit, Submission<SetDepositBatch> request) {
        return request.send(
                request.read((asked, body) -> DepositBodies.batch(asked, deposit, body)), deposit);
    }

    @PostMapping("/{deposit}/items")
    ResponseEntity<Answer> item(
            @PathVariable DepositId deposit, Submission<EnterDepositItem> request) {
        return request.send(
                request.read((asked, body) -> DepositBodies.item(asked, deposit, body)), deposit);
    }

    @PostMapping("/{deposit}/items/{number}/removal")
    ResponseEntity<Answer> remove(
            @PathVariable DepositId deposit,
            @PathVariable int number,
            Submission<RemoveDepositItem> request) {
        return request.send(
                request.read((asked, body) -> DepositBodies.removal(asked, deposit, number, body)),
                deposit);
    }

    @PostMapping("/{deposit}/posting")
    ResponseEntity<Answer> post(@PathVariable DepositId deposit, Submission<PostDeposit> request) {
        return request.send(
                request.read((asked, body) -> DepositBodies.posting(asked, deposit, body)),
                deposit);
    }

    @PostMapping("/{deposit}/cancellation")
    ResponseEntity<Answer> cancel(
            @PathVariable DepositId deposit, Submission<CancelDeposit> request) {
        return request.send(
                request.read((asked, body) -> DepositBodies.cancellation(asked, deposit, body)),
                deposit);
    }
}
