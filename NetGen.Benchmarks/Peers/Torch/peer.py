# PyTorch beside the other implementations: reads one request a line, answers with one line of JSON, times its calls itself.
import json
import sys
import time

import torch

torch.set_num_threads(1)
torch.set_num_interop_threads(1)

ACTIVATIONS = {"Relu": torch.nn.ReLU, "Tanh": torch.nn.Tanh, "Sigmoid": torch.nn.Sigmoid}


class Contender:
    def __init__(self, request):
        sizes, binary = request["sizes"], request["binary"]
        self.batch, self.training, self.whole_epoch = request["batch"], request["training"], request["wholeEpoch"]
        self.rate, self.adam = request["learningRate"], request["adam"]
        self.inputs = torch.tensor(request["inputs"]).reshape(-1, sizes[0])
        self.labels = torch.tensor(request["labels"])
        if binary:
            self.labels = self.labels.float().reshape(-1, 1)
            self.loss = torch.nn.BCEWithLogitsLoss()
        else:
            self.loss = torch.nn.CrossEntropyLoss()
        layers = []
        for k in range(len(sizes) - 1):
            layers.append(torch.nn.Linear(sizes[k], sizes[k + 1]))
            if k < len(sizes) - 2:
                layers.append(ACTIVATIONS[request["hidden"]]())
        if not self.training:
            layers.append(torch.nn.Sigmoid() if binary else torch.nn.Softmax(dim=-1))
        self.model = torch.nn.Sequential(*layers)
        position, values = 0, torch.tensor(request["parameters"])
        self.start = []
        for parameter in self.model.parameters():
            self.start.append(values[position : position + parameter.numel()].reshape(parameter.shape))
            position += parameter.numel()
        self.batches = [
            (self.inputs[k : k + self.batch], self.labels[k : k + self.batch]) for k in range(0, len(self.labels), self.batch)
        ]
        self.reset()
        self.run_model = self.model
        if not self.training:
            with torch.inference_mode():
                self.run_model = torch.jit.optimize_for_inference(torch.jit.freeze(torch.jit.trace(self.model.eval(), self.batches[0][0])))

    def reset(self):
        with torch.no_grad():
            for parameter, values in zip(self.model.parameters(), self.start):
                parameter.copy_(values)
        optimizer = torch.optim.Adam if self.adam else torch.optim.SGD
        self.optimizer = optimizer(self.model.parameters(), lr=self.rate)
        self.next = 0
        self.last = 0.0
        return {}

    def run(self, calls):
        start = time.perf_counter_ns()
        if not self.training:
            with torch.inference_mode():
                for _ in range(calls):
                    self.output = self.run_model(self.batches[self.next][0])
                    self.next = (self.next + 1) % len(self.batches)
        else:
            for _ in range(calls * len(self.batches) if self.whole_epoch else calls):
                inputs, labels = self.batches[self.next]
                self.optimizer.zero_grad(set_to_none=True)
                loss = self.loss(self.model(inputs), labels)
                loss.backward()
                self.optimizer.step()
                self.next = (self.next + 1) % len(self.batches)
            self.last = loss
        return {"nanoseconds": time.perf_counter_ns() - start}

    def observe(self):
        if not self.training:
            return {"loss": 0, "values": self.output.reshape(-1).tolist()}
        values = [value for parameter in self.model.parameters() for value in parameter.reshape(-1).tolist()]
        return {"loss": float(self.last), "values": values}


def main():
    print(torch.__version__, flush=True)
    contender = None
    for line in sys.stdin:
        request = json.loads(line)
        command = request["command"]
        if command == "prepare":
            contender = Contender(request)
            answer = {}
        elif command == "run":
            answer = contender.run(request["calls"])
        elif command == "reset":
            answer = contender.reset()
        else:
            answer = contender.observe()
        print(json.dumps(answer), flush=True)


main()
