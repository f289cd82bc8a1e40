package dev.countinghouse.command.cash;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.book.BookProfile;
import dev.countinghouse.contract.cash.RemittanceId;
import dev.countinghouse.contract.payment.PaymentId;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}")
final class CashController {

    @PostMapping("/payments/{payment}/cash-application")
    ResponseEntity<Answer> apply(@PathVariable PaymentId payment, Submission<ApplyCash> request) {
        return request.send(
                request.read((asked, body) -> CashBodies.application(asked, payment, body)),
                payment);
    }

    @PostMapping("/remittances")
    ResponseEntity<Answer> receive(Submission<ReceiveRemittance> request) {
        ReceiveRemittance command = request.read(RemittanceBodies::receiving);
        return request.send(command, command.remittance());
    }

    @PostMapping("/remittances/{remittance}/payment")
    ResponseEntity<Answer> join(
            @PathVariable RemittanceId remittance, Submission<JoinRemittance> request) {
        return request.send(
                request.read((asked, body) -> RemittanceBodies.joining(asked, remittance, body)),
                remittance);
    }

    @PostMapping("/settings/cash-rules")
    ResponseEntity<Answer> setRules(Submission<SetCashRules> request) {
        SetCashRules command = request.read(CashRulesBodies::setting);
        EntityId whose =
                command.account() == null ? BookProfile.of(command.book()) : command.account();
        return request.send(command, whose);
    }

    @PostMapping("/accounts/{account}/payer-names")
    ResponseEntity<Answer> learn(
            @PathVariable AccountId account, Submission<LearnPayerName> request) {
        return request.send(
                request.read((asked, body) -> CashBodies.learning(asked, account, body)), account);
    }

    @PostMapping("/accounts/{account}/payer-names/removal")
    ResponseEntity<Answer> forget(
            @PathVariable AccountId account, Submission<ForgetPayerName> request) {
        return request.send(
                request.read((asked, body) -> CashBodies.forgetting(asked, account, body)),
                account);
    }
}
