package dev.countinghouse.command.tax;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.AccountId;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}")
final class TaxController {

    @PostMapping("/tax-rates")
    ResponseEntity<Answer> set(Submission<SetTaxRate> request) {
        SetTaxRate command = request.read(TaxBodies::rate);
        return request.send(command, command.tax());
    }

    @PostMapping("/accounts/{account}/tax-exemptions")
    ResponseEntity<Answer> exempt(
            @PathVariable AccountId account, Submission<ExemptAccount> request) {
        return request.send(
                request.read((asked, body) -> TaxBodies.exemption(asked, account, body)), account);
    }
}
