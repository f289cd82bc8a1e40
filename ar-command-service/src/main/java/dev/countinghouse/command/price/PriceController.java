package dev.countinghouse.command.price;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.price.PriceId;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}")
final class PriceController {

    @PostMapping("/prices")
    ResponseEntity<Answer> set(Submission<SetPrice> request) {
        SetPrice command = request.read(PriceBodies::setting);
        return request.send(command, command.price());
    }

    @PostMapping("/prices/{price}/ending")
    ResponseEntity<Answer> end(@PathVariable PriceId price, Submission<EndPrice> request) {
        return request.send(
                request.read((asked, body) -> PriceBodies.ending(asked, price, body)), price);
    }

    @PostMapping("/accounts/{account}/group")
    ResponseEntity<Answer> group(
            @PathVariable AccountId account, Submission<SetAccountGroup> request) {
        return request.send(
                request.read((asked, body) -> PriceBodies.group(asked, account, body)), account);
    }
}
