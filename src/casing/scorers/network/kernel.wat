;; One layer of the network on integers: out[row] += sum over columns of inputs[column] * weights[row][column].
;; Inputs and weights have 16 bits, sums 32; the number of columns is a multiple of 8. kernel.ts has the same in TypeScript.
(module
  (memory (export "memory") 1)
  (func (export "layer")
    (param $inputs i32) (param $weights i32) (param $out i32) (param $rows i32) (param $columns i32)
    (local $end i32) (local $at i32) (local $last i32) (local $sums v128)
    (local.set $end (i32.add (local.get $out) (i32.shl (local.get $rows) (i32.const 2))))
    (local.set $last (i32.add (local.get $inputs) (i32.shl (local.get $columns) (i32.const 1))))
    (loop $row
      (local.set $sums (v128.const i32x4 0 0 0 0))
      (local.set $at (local.get $inputs))
      (loop $eight
        (local.set $sums
          (i32x4.add
            (local.get $sums)
            (i32x4.dot_i16x8_s (v128.load (local.get $at)) (v128.load (local.get $weights)))))
        (local.set $weights (i32.add (local.get $weights) (i32.const 16)))
        (br_if $eight (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $last))))
      (i32.store
        (local.get $out)
        (i32.add
          (i32.load (local.get $out))
          (i32.add
            (i32.add (i32x4.extract_lane 0 (local.get $sums)) (i32x4.extract_lane 1 (local.get $sums)))
            (i32.add (i32x4.extract_lane 2 (local.get $sums)) (i32x4.extract_lane 3 (local.get $sums))))))
      (br_if $row (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 4))) (local.get $end))))))
