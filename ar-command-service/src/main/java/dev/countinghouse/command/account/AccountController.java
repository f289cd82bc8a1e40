package dev.countinghouse.command.account;

import dev.countinghouse.command.axon.Receipt;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.AccountId;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}/accounts")
final class AccountController {

    @PostMapping
    ResponseEntity<Receipt> open(Submission<OpenAccount> request) {
        OpenAccount command = request.read(AccountBodies::opening);
        return request.send(command, command.account());
    }

    @PostMapping("/{account}/terms")
    ResponseEntity<Receipt> changeTerms(
            @PathVariable AccountId account, Submission<ChangeTerms> request) {
        return request.send(
                request.read((asked, body) -> AccountBodies.change(asked, account, body)), account);
    }

    @PostMapping("/{account}/closure")
    ResponseEntity<Receipt> close(
            @PathVariable AccountId account, Submission<CloseAccount> request) {
        return request.send(
                request.read((asked, body) -> AccountBodies.closure(asked, account, body)),
                account);
    }
}
