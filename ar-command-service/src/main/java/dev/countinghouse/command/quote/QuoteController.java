package dev.countinghouse.command.quote;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.quote.QuoteId;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}/quotes")
final class QuoteController {

    @PostMapping
    ResponseEntity<Answer> make(Submission<MakeQuote> request) {
        MakeQuote command = request.read(QuoteBodies::making);
        return request.send(command, command.quote());
    }

    @PostMapping("/{quote}/acceptance")
    ResponseEntity<Answer> accept(@PathVariable QuoteId quote, Submission<AcceptQuote> request) {
        return request.send(
                request.read((asked, body) -> QuoteBodies.accepting(asked, quote, body)), quote);
    }

    @PostMapping("/{quote}/decline")
    ResponseEntity<Answer> decline(@PathVariable QuoteId quote, Submission<DeclineQuote> request) {
        return request.send(
                request.read((asked, body) -> QuoteBodies.declining(asked, quote, body)), quote);
    }
}
