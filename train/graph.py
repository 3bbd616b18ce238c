"""Writes the network as ONNX with 8-bit weights, node by node, so that a sentence's result depends on nothing but the sentence.

Activations are quantised row by row (each piece by its own largest value): integer products are exact, and no row sees another.
Weights have 7 bits a column (-63 … 63): two products then fit into the 16 bits that processors without VNNI add them in,
so that every processor comes to the same sums.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from aside import HEADS as ASIDE_HEADS
from aside import KEPT
from model import HEADS, HIDDEN

MOST = 63


class Graph:
    def __init__(self, name):
        self.name, self.nodes, self.constants, self.inputs, self.outputs, self.count = name, [], {}, [], [], 0

    def constant(self, value, name=None):
        name = name or f"c{len(self.constants)}"
        self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def node(self, kind, *inputs, outputs=1, domain="", **attributes):
        self.count += 1
        names = [f"{kind}_{self.count}_{k}" for k in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def fused(self, kind, *inputs, **attributes):
        return self.node(kind, *inputs, domain="com.microsoft", **attributes)

    def input(self, name, kind, shape):
        self.inputs.append(helper.make_tensor_value_info(name, kind, shape))
        return name

    def output(self, name, value, kind, shape):
        self.nodes.append(helper.make_node("Identity", [value], [name]))
        self.outputs.append(helper.make_tensor_value_info(name, kind, shape))

    def save(self, path):
        graph = helper.make_graph(self.nodes, self.name, self.inputs, self.outputs, list(self.constants.values()))
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)], ir_version=9)
        onnx.save(model, path)


def seven_bits(weight):
    """A (rows, columns) matrix as int8 with one scale a column."""
    scale = np.maximum(np.abs(weight).max(0), 1e-8) / MOST
    return np.clip(np.round(weight / scale), -MOST, MOST).astype(np.int8), scale.astype(np.float32)


class Network(Graph):
    """The parts that our network is made of; values have one row a piece, (1, pieces, width), or one a word, (words, width)."""

    def __init__(self, name, whole=False):
        super().__init__(name)
        self.whole = whole  # float weights, to compare with
        self.rows = {}

    def rows_like(self, x, axis):
        """From here on values have as many rows as x, along this axis: what every one of them needs is made once."""
        count = self.node("Slice", self.node("Shape", x), *(self.constant(np.array([n], np.int64)) for n in (axis, axis + 1)))
        every = lambda value: self.node("Expand", self.constant(np.array([value])), count)
        self.axis, self.middle, self.ones, self.naughts = axis, every(np.uint8(128)), every(np.float32(1)), every(np.float32(0))

    def quantised(self, x):
        """The rows of x as numbers 0 … 255 round 128, and what each row is to be multiplied with; a row of zeros stays one."""
        if x not in self.rows:
            scale = self.node("Mul", self.node("ReduceMax", self.node("Abs", x), axes=[-1], keepdims=1), self.constant(np.float32(1 / 127)))
            flat = self.node("Reshape", scale, self.constant(np.array([-1], np.int64)))
            numbers = self.node("QuantizeLinear", x, flat, self.middle, axis=self.axis)
            self.rows[x] = (numbers, scale)
        return self.rows[x]

    def product(self, x, weight):
        """x · weightᵀ, weight as PyTorch keeps it: (out, in)."""
        if self.whole:
            return self.node("MatMul", x, self.constant(weight.T.astype(np.float32)))
        integers, scale = seven_bits(weight.T)
        numbers, rows = self.quantised(x)
        raw = self.fused("MatMulIntegerToFloat", numbers, self.constant(integers), self.constant(np.float32(1)), self.constant(scale), self.constant(np.uint8(128)), self.constant(np.zeros(scale.shape, np.int8)))
        return self.node("Mul", raw, rows)

    def linear(self, x, weight, bias):
        return self.node("Add", self.product(x, weight), self.constant(bias))

    def table(self, ids, weight):
        """The rows of an embedding, 8 bits with one scale a row."""
        if self.whole:
            return self.node("Gather", self.constant(weight), ids)
        scale = np.maximum(np.abs(weight).max(1, keepdims=True), 1e-8) / 127
        integers = np.round(weight / scale).astype(np.int8)
        return self.node("Mul", self.node("Cast", self.node("Gather", self.constant(integers), ids), to=TensorProto.FLOAT), self.node("Gather", self.constant(scale.astype(np.float32)), ids))

    def layer(self, x, shape, flat, w, name, heads=HEADS):
        get = lambda part: w[f"{name}.{part}"]
        qkv = self.node("Reshape", self.product(x, get("qkv.weight")), shape)
        q, k, v = self.node("Split", qkv, outputs=3, axis=2)
        attention = self.fused("MultiHeadAttention", q, k, v, self.constant(get("qkv.bias")), num_heads=heads)
        attention = self.node("Reshape", attention, flat)
        x = self.normed(x, self.product(attention, get("out.weight")), get("norm1.weight"), get("norm1.bias"), get("out.bias"))
        up = self.fused("BiasGelu", self.product(x, get("up.weight")), self.constant(get("up.bias")))
        return self.normed(x, self.product(up, get("down.weight")), get("norm2.weight"), get("norm2.bias"), get("down.bias"))

    def normed(self, x, more, weight, bias, more_bias):
        """Layer norm of x + more + more_bias, by the kernel for instance norm (a row is its instance): the one for layer norm adds number by number."""
        whole = self.node("Add", self.node("Add", more, self.constant(more_bias)), x)
        return self.scaled(self.node("InstanceNormalization", whole, self.ones, self.naughts, epsilon=1e-12), weight, bias)

    def words(self, x, first, last):
        """Of each word its first and its last piece, side by side."""
        one = self.constant(np.array([-1], np.int64))
        both = self.node("Concat", *(self.node("Gather", x, self.node("Reshape", n, one), axis=1) for n in (first, last)), axis=2)
        return self.node("Squeeze", both, self.constant(np.array([0], np.int64)))

    def scaled(self, x, weight, bias):
        return self.node("Add", self.node("Mul", x, self.constant(weight)), self.constant(bias))


def sentences_graph(w, tags, whole=False, aside=None):
    """pieces, shapes (sentences, length) and first, last (sentences, words; places in the flattened pieces) → all that is asked of words.

    With the weights of `aside.py`, names come from that network instead of their head.
    """
    g = Network("sentences", whole)
    pieces, shapes = (g.input(n, TensorProto.INT32, ["sentences", "length"]) for n in ("pieces", "shapes"))
    first, last = (g.input(n, TensorProto.INT32, ["sentences", "words"]) for n in ("first", "last"))
    flat = g.constant(np.array([1, -1, HIDDEN], np.int64))
    size = g.node("Shape", pieces)
    length = g.node("Slice", size, *(g.constant(np.array([n], np.int64)) for n in (1, 2)))
    places = g.node("Slice", g.constant(w["encoder.place.weight"]), g.constant(np.array([0], np.int64)), length)
    x = g.node("Add", g.node("Add", g.table(pieces, w["encoder.piece.weight"]), g.node("Gather", g.constant(w["encoder.shape.weight"]), shapes)), places)
    x = g.node("Reshape", x, flat)
    g.rows_like(x, 1)
    x = g.node("LayerNormalization", x, g.constant(w["encoder.norm.weight"]), g.constant(w["encoder.norm.bias"]), epsilon=1e-12)
    shape = g.node("Concat", size, g.constant(np.array([3 * HIDDEN], np.int64)), axis=0)
    after = [x]
    for i in range(sum(name.endswith(".qkv.weight") for name in w)):
        x = g.layer(x, shape, flat, w, f"encoder.layers.{i}")
        after.append(x)
    names = names_aside(g, aside, [after[k] for k in KEPT], size, first, last) if aside else None
    words = g.words(x, first, last)
    g.rows_like(words, 0)
    words = g.linear(words, w["word.weight"], w["word.bias"])

    sides = ("arc_dependent", "arc_head", "label_dependent", "label_head")
    weights = [w[f"tags.{n}.weight"] for n in tags] + [w["facts.weight"]] + [w[f"{n}.weight"] for n in sides]
    biases = [w[f"tags.{n}.bias"] for n in tags] + [w["facts.bias"]] + [w[f"{n}.bias"] for n in sides]
    answers = g.linear(words, np.concatenate(weights), np.concatenate(biases))
    split = g.node("Split", answers, g.constant(np.array([len(b) for b in biases], np.int64)), outputs=len(biases), axis=1)
    named = dict(zip([*tags, "facts", *sides], split))
    for name in tags:
        if name == "names":
            g.output(name, g.linear(names, aside["tags.weight"], aside["tags.bias"]) if aside else named[name], TensorProto.FLOAT, ["all words", "labels of names"])
        else:
            g.output(name, g.node("Cast", g.node("ArgMax", named[name], axis=1, keepdims=0), to=TensorProto.INT32), TensorProto.INT32, ["all words"])
    g.output("facts", named["facts"], TensorProto.FLOAT, ["all words", 3])

    d, h, ld, lh = (g.fused("Gelu", named[n]) for n in sides)
    arc = g.product(d, w["arc"].T)
    three = g.node("Concat", g.node("Shape", first), g.constant(np.array([w["arc"].shape[0]], np.int64)), axis=0)
    d3, h3 = (g.node("Reshape", g.node("Add", arc, g.constant(w["arc_bias.weight"])), three), g.node("Reshape", h, three))
    g.output("arcs", g.node("MatMul", d3, g.node("Transpose", h3, perm=[0, 2, 1])), TensorProto.FLOAT, ["sentences", "words", "words"])
    g.output("dependents", ld, TensorProto.FLOAT, ["all words", "label side"])
    g.output("heads", lh, TensorProto.FLOAT, ["all words", "label side"])
    return g


def add_triggers(path, w):
    """The graph of `sentences_graph` with one more output: what `triggers.py` learnt to say of each word, beside the network for names and out of the same states."""
    old = onnx.load(path).graph
    g = Network(old.name)
    g.constants = {c.name: c for c in old.initializer}
    g.nodes, g.inputs, g.outputs, g.count = list(old.node), list(old.input), list(old.output), len(old.node)
    makers = {name: node for node in g.nodes for name in node.output}
    joined = next(node.output[0] for node in g.nodes if node.op_type == "Concat" and len(node.input) == len(KEPT) and all(makers[n].op_type == "Add" for n in node.input))
    numbers = next(node for node in g.nodes if node.op_type == "QuantizeLinear" and node.input[0] == joined)
    g.rows_like(joined, 1)
    g.rows[joined] = (numbers.output[0], makers[numbers.input[1]].input[0])
    words = aside_words(g, w, joined, g.node("Shape", "pieces"), "first", "last")
    g.rows_like(words, 0)
    g.output("triggers", g.linear(words, w["tags.weight"], w["tags.bias"]), TensorProto.FLOAT, ["all words", "what is said of triggers"])
    return g


def names_aside(g, w, states, size, first, last):
    """What the tags of each word are told from, out of the states of pieces that aside.py reads."""
    return aside_words(g, w, g.node("Concat", *states, axis=2), size, first, last)


def aside_words(g, w, states, size, first, last):
    width = w["into.bias"].shape[0]
    shape = g.node("Concat", size, g.constant(np.array([3 * width], np.int64)), axis=0)
    flat = g.constant(np.array([1, -1, width], np.int64))
    x = g.linear(states, w["into.weight"], w["into.bias"])
    x = g.node("LayerNormalization", x, g.constant(w["norm.weight"]), g.constant(w["norm.bias"]), epsilon=1e-12)
    for i in range(sum(name.endswith(".qkv.weight") for name in w)):
        x = g.layer(x, shape, flat, w, f"layers.{i}", ASIDE_HEADS)
    return g.words(x, first, last)


def labels_graph(w, whole=False):
    """dependents and heads as the first graph gives them, and the head of each word (its place among all words) → the number of its label."""
    g = Network("labels", whole)
    size = w["label_dependent.bias"].shape[0]
    d, heads = (g.input(n, TensorProto.FLOAT, ["all words", size]) for n in ("dependents", "heads"))
    h = g.node("Gather", heads, g.input("head", TensorProto.INT32, ["all words"]))
    g.rows_like(d, 0)
    pairs = g.node("Reshape", g.product(d, w["label.weight"]), g.constant(np.array([-1, w["label_bias.bias"].shape[0], size], np.int64)))
    scores = g.node("Squeeze", g.node("MatMul", pairs, g.node("Unsqueeze", h, g.constant(np.array([2], np.int64)))), g.constant(np.array([2], np.int64)))
    scores = g.node("Add", scores, g.linear(g.node("Concat", d, h, axis=1), w["label_bias.weight"], w["label_bias.bias"]))
    g.output("labels", g.node("Cast", g.node("ArgMax", scores, axis=1, keepdims=0), to=TensorProto.INT32), TensorProto.INT32, ["all words"])
    return g
