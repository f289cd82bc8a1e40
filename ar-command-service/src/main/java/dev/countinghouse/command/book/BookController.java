package dev.countinghouse.command.book;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.book.BookProfile;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}")
final class BookController {

    @PostMapping
    ResponseEntity<Answer> open(@PathVariable BookId book, Submission<OpenBook> request) {
        return request.send(request.read(BookBodies::opening), BookProfile.of(book));
    }

    @PostMapping("/name")
    ResponseEntity<Answer> rename(@PathVariable BookId book, Submission<RenameBook> request) {
        return request.send(request.read(BookBodies::renaming), BookProfile.of(book));
    }

    @PostMapping("/settings/tax-method")
    ResponseEntity<Answer> setTaxMethod(
            @PathVariable BookId book, Submission<SetTaxMethod> request) {
        return request.send(request.read(BookBodies::taxMethod), BookProfile.of(book));
    }

    @PostMapping("/settings/return-rules")
    ResponseEntity<Answer> setReturnRule(
            @PathVariable BookId book, Submission<SetReturnRule> request) {
        return request.send(request.read(BookBodies::returnRule), BookProfile.of(book));
    }

    @PostMapping("/settings/credit-policy")
    ResponseEntity<Answer> setCreditPolicy(
            @PathVariable BookId book, Submission<SetCreditPolicy> request) {
        return request.send(request.read(BookBodies::creditPolicy), BookProfile.of(book));
    }

    @PostMapping("/settings/application-rule")
    ResponseEntity<Answer> setApplicationRule(
            @PathVariable BookId book, Submission<SetApplicationRule> request) {
        return request.send(request.read(BookBodies::applicationRule), BookProfile.of(book));
    }

    @PostMapping("/settings/letterhead")
    ResponseEntity<Answer> setLetterhead(
            @PathVariable BookId book, Submission<SetLetterhead> request) {
        return request.send(request.read(PaperBodies::letterhead), BookProfile.of(book));
    }

    @PostMapping("/settings/template")
    ResponseEntity<Answer> setTemplate(@PathVariable BookId book, Submission<SetTemplate> request) {
        return request.send(request.read(PaperBodies::template), BookProfile.of(book));
    }
}
