package dev.countinghouse.command.delivery;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.book.BookProfile;
import dev.countinghouse.contract.delivery.DeliveryId;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}")
final class DeliveryController {

    @PostMapping("/settings/delivery")
    ResponseEntity<Answer> set(@PathVariable BookId book, Submission<SetDelivery> request) {
        return request.send(request.read(DeliveryBodies::setting), BookProfile.of(book));
    }

    @PostMapping("/deliveries")
    ResponseEntity<Answer> request(Submission<RequestDelivery> request) {
        RequestDelivery command = request.read(DeliveryBodies::request);
        return request.send(command, command.delivery());
    }

    @PostMapping("/deliveries/{delivery}/report")
    ResponseEntity<Answer> report(
            @PathVariable DeliveryId delivery, Submission<ReportDelivery> request) {
        return request.send(
                request.read((asked, body) -> DeliveryBodies.report(asked, delivery, body)),
                delivery);
    }
}
