package dev.countinghouse.command.invoice;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}/invoices")
final class InvoiceController {

    @PostMapping
    ResponseEntity<Answer> issue(Submission<IssueInvoice> request) {
        IssueInvoice command = request.read(InvoiceBodies::issue);
        return request.send(command, command.invoice());
    }

    @PostMapping("/{invoice}/void/approval")
    ResponseEntity<Answer> approveTakingBack(
            @PathVariable InvoiceId invoice, Submission<ApproveVoid> request) {
        return request.send(
                request.read((asked, body) -> InvoiceBodies.voidApproval(asked, invoice)), invoice);
    }

    @PostMapping("/{invoice}/void/decline")
    ResponseEntity<Answer> declineTakingBack(
            @PathVariable InvoiceId invoice, Submission<DeclineVoid> request) {
        return request.send(
                request.read((asked, body) -> InvoiceBodies.voidDecline(asked, invoice, body)),
                invoice);
    }

    @PostMapping("/{invoice}/void")
    ResponseEntity<Answer> takeBack(
            @PathVariable InvoiceId invoice, Submission<VoidInvoice> request) {
        return request.send(
                request.read((asked, body) -> InvoiceBodies.voiding(asked, invoice, body)),
                invoice);
    }
}
