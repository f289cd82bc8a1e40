package dev.countinghouse.command.plan;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.plan.PlanId;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}/plans")
final class PlanController {

    @PostMapping
    ResponseEntity<Answer> agree(Submission<AgreePlan> request) {
        AgreePlan command = request.read(PlanBodies::agreement);
        return request.send(command, command.plan());
    }

    @PostMapping("/{plan}/ending")
    ResponseEntity<Answer> end(@PathVariable PlanId plan, Submission<EndPlan> request) {
        return request.send(
                request.read((asked, body) -> PlanBodies.ending(asked, plan, body)), plan);
    }
}
