package dev.countinghouse.command.dunning;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.book.BookProfile;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}")
final class DunningController {

    @PostMapping("/settings/dunning-ladders")
    ResponseEntity<Answer> setLadder(
            @PathVariable BookId book, Submission<SetDunningLadder> request) {
        return request.send(request.read(LadderBodies::ladder), BookProfile.of(book));
    }

    @PostMapping("/settings/interest-rule")
    ResponseEntity<Answer> setInterest(
            @PathVariable BookId book, Submission<SetInterestRule> request) {
        return request.send(request.read(LadderBodies::interest), BookProfile.of(book));
    }

    @PostMapping("/accounts/{account}/dunning-ladder")
    ResponseEntity<Answer> setLadder(
            @PathVariable AccountId account, Submission<SetAccountLadder> request) {
        return request.send(
                request.read((asked, body) -> DunningBodies.ladder(asked, account, body)), account);
    }

    @PostMapping("/accounts/{account}/dunning-hold")
    ResponseEntity<Answer> hold(@PathVariable AccountId account, Submission<HoldDunning> request) {
        return request.send(
                request.read((asked, body) -> DunningBodies.hold(asked, account, body)), account);
    }

    @PostMapping("/accounts/{account}/dunning-release")
    ResponseEntity<Answer> release(
            @PathVariable AccountId account, Submission<ReleaseDunning> request) {
        return request.send(
                request.read((asked, body) -> DunningBodies.release(asked, account, body)),
                account);
    }

    @PostMapping("/dunning-runs")
    ResponseEntity<Answer> run(Submission<StartDunningRun> request) {
        StartDunningRun command = request.read(DunningBodies::run);
        return request.send(command, command.run());
    }

    @PostMapping("/dunning-notices")
    ResponseEntity<Answer> issue(Submission<IssueNotice> request) {
        IssueNotice command = request.read(DunningBodies::notice);
        return request.send(command, command.notice());
    }
}
