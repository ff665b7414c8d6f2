namespace NetGen.Tests.Nano.Interpreter;

/// <summary>What an operation does. The last word names the kind of its operands.</summary>
public enum Code
{
    /// <summary>Nothing: also what only removes from the stack.</summary>
    None,
#pragma warning disable CS1591 // The names say it.
    CopyNumber, CopyReference, CopyStructure, AssignStructure, NumberConstant, ReferenceConstant,
    AddInt32, AddInt64, AddSingle, AddDouble,
    SubtractInt32, SubtractInt64, SubtractSingle, SubtractDouble,
    MultiplyInt32, MultiplyInt64, MultiplySingle, MultiplyDouble,
    DivideInt32, DivideInt64, DivideSingle, DivideDouble, DivideUInt32, DivideUInt64,
    RemainderInt32, RemainderInt64, RemainderSingle, RemainderDouble, RemainderUInt32, RemainderUInt64,
    NegateInt32, NegateInt64, NegateSingle, NegateDouble,
    And, Or, Exclusive, Not,
    ShiftLeftInt32, ShiftLeftInt64, ShiftRightInt32, ShiftRightInt64, ShiftRightUInt32, ShiftRightUInt64,
    CompareInt32, CompareInt64, CompareUInt32, CompareUInt64, CompareSingle, CompareDouble, CompareReference,
    BranchInt32, BranchInt64, BranchUInt32, BranchUInt64, BranchSingle, BranchDouble, BranchReference,
    Branch, BranchIfNumber, BranchUnlessNumber, BranchIfReference, BranchUnlessReference, Switch,
    Int32ToSingle, SingleToDouble, DoubleToSingle, Convert,
    LoadSingleElement, LoadDoubleElement, LoadInt32Element, LoadNumberElement, LoadReferenceElement, LoadStructureElement,
    StoreSingleElement, StoreDoubleElement, StoreInt32Element, StoreNumberElement, StoreReferenceElement, StoreStructureElement,
    Length,
    LoadNumberField, LoadReferenceField, LoadStructureField, StoreNumberField, StoreReferenceField, StoreStructureField,
    LoadStaticNumber, LoadStaticReference, LoadStaticStructure, StoreStaticNumber, StoreStaticReference, StoreStaticStructure,
    SlotAddress, FieldAddress, StaticAddress, ElementAddress,
    LoadNumberAt, LoadReferenceAt, LoadStructureAt, StoreNumberAt, StoreReferenceAt, StoreStructureAt, Clear,
    Call, CallVirtual, Return, ReturnNumber, ReturnReference, Throw,
    NewObject, NewArray, Box, Unbox, Cast, IsInstance,
}
