package dev.countinghouse.command.statement;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}")
final class StatementController {

    @PostMapping("/statements")
    ResponseEntity<Answer> issue(Submission<IssueStatement> request) {
        IssueStatement command = request.read(StatementBodies::statement);
        return request.send(command, command.statement());
    }

    @PostMapping("/statement-runs")
    ResponseEntity<Answer> run(Submission<StartStatementRun> request) {
        StartStatementRun command = request.read(StatementBodies::run);
        return request.send(command, command.run());
    }
}
